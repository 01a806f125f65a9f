-- Opens an article in Neovim with a language server, mends its finding and asks about a segment.
local program, article = os.getenv('DIGLOT'), os.getenv('ARTICLE')

local function say(...)
  io.stdout:write(string.format(...) .. '\n')
end

local function wait(condition)
  if not vim.wait(60000, condition, 20) then
    say('waited in vain')
    vim.cmd('cquit')
  end
end

vim.cmd('edit ' .. article)
local client = vim.lsp.start_client({ name = 'diglot', cmd = { program, 'lsp' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)

wait(function() return #vim.diagnostic.get(0) > 0 end)
for _, found in ipairs(vim.diagnostic.get(0)) do
  local line = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, true)[1]
  say('%s at %s', found.message:match('^[^\n]+'), line:sub(found.col + 1, found.end_col))
end

local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), 60000)
say('%s', answers[client].result == nil and 'nothing to hover' or answers[client].result.contents.value)

local at = vim.diagnostic.get(0)[1]
vim.api.nvim_buf_set_text(0, at.lnum, at.col, at.lnum, at.end_col, { '2' })
wait(function() return #vim.diagnostic.get(0) == 0 end)
say('mended')
vim.lsp.stop_client(client)
vim.cmd('qall!')
