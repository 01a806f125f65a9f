# Installs a formula from the archives of a release into an empty prefix, as Homebrew does, and runs its test.
#
#   formula.rb FORMULA ARCHIVES PREFIX
require "digest"
require "fileutils"
require "pathname"
require "tmpdir"

formula, ARCHIVES, PREFIX = ARGV.map { |path| Pathname.new(path).expand_path }

# Where files are installed.
class Folder < Pathname
  def install(files)
    mkpath
    files = Array(files).to_h { |file| [file, File.basename(file)] } unless files.is_a?(Hash)
    raise "nothing to install into #{self}" if files.empty?

    files.each { |file, name| FileUtils.cp(file, self + name) }
  end
end

# What the formula uses of Homebrew's class.
class Formula
  FOLDERS = {
    bin: "bin", man1: "share/man/man1", bash_completion: "etc/bash_completion.d",
    zsh_completion: "share/zsh/site-functions", fish_completion: "share/fish/vendor_completions.d"
  }.freeze
  FOLDERS.each { |name, path| define_method(name) { Folder.new(PREFIX + path) } }

  class << self
    attr_reader :tests, :found

    def desc(text) = (raise("#{text} is too long, or a sentence") if text.length > 80 || text.end_with?("."))
    def homepage(url) = (raise("#{url} is not safe") unless url.start_with?("https://"))
    def license(_name) = nil
    def version(text = @version) = @version = text
    def on_linux = (yield if RUBY_PLATFORM.include?("linux"))
    def on_macos = (yield if RUBY_PLATFORM.include?("darwin"))
    def on_intel = (yield if RUBY_PLATFORM.start_with?("x86_64"))
    def on_arm = (yield if RUBY_PLATFORM.start_with?("aarch64", "arm64"))
    def url(text) = @found = ARCHIVES + File.basename(text)
    def sha256(sum) = Digest::SHA256.file(found).hexdigest == sum || raise("#{found}: not the checksum of the formula")
    def test(&block) = @tests = block
  end

  def version = self.class.version

  def system(*command) = super(*command.map(&:to_s)) || raise("#{command.join(" ")} fails")

  def shell_output(command)
    output = `#{command}`
    $?.success? ? output : raise("#{command} fails")
  end

  def assert_match(expected, text) = text.include?(expected) || raise("#{text} lacks #{expected}")
end

load formula.to_s
its = Diglot.new
Dir.mktmpdir do |folder|
  Dir.chdir(folder) do
    its.system("tar", "-xzf", Diglot.found)
    # Homebrew starts in the one folder of an archive.
    Dir.chdir(Dir["*"].first) { its.install }
  end
end
Dir.mktmpdir { |folder| Dir.chdir(folder) { its.instance_eval(&Diglot.tests) } }
