# A formula for a tap. `packaging/pack.py` fills in the version and checksums.
class Diglot < Formula
  desc "Builds, reviews and checks bilingual help articles"
  homepage "@repository@"
  version "@version@"
  license "MIT"

  on_macos do
    on_arm do
      url "@repository@/releases/download/v@version@/diglot-v@version@-aarch64-apple-darwin.tar.gz"
      sha256 "@aarch64-apple-darwin@"
    end
    on_intel do
      url "@repository@/releases/download/v@version@/diglot-v@version@-x86_64-apple-darwin.tar.gz"
      sha256 "@x86_64-apple-darwin@"
    end
  end

  on_linux do
    on_arm do
      url "@repository@/releases/download/v@version@/diglot-v@version@-aarch64-unknown-linux-musl.tar.gz"
      sha256 "@aarch64-unknown-linux-musl@"
    end
    on_intel do
      url "@repository@/releases/download/v@version@/diglot-v@version@-x86_64-unknown-linux-musl.tar.gz"
      sha256 "@x86_64-unknown-linux-musl@"
    end
  end

  def install
    bin.install "diglot"
    man1.install Dir["man/*.1"]
    bash_completion.install "completions/diglot.bash" => "diglot"
    zsh_completion.install "completions/_diglot"
    fish_completion.install "completions/diglot.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/diglot --version")
    system bin/"diglot", "init", "help"
    system bin/"diglot", "check", "--project", "help"
  end
end
