# `nix run --no-write-lock-file "git+URL?dir=packaging/nix" -- --help` builds and runs the program, where URL is that of the
# repository. Without a lock file the newest nixpkgs is used.
{
  description = "Builds, reviews and checks bilingual help articles";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixpkgs-unstable";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      systems = [
        "x86_64-linux"
        "aarch64-linux"
        "x86_64-darwin"
        "aarch64-darwin"
      ];
      manifest = lib.importTOML ../../Cargo.toml;
      package =
        pkgs:
        pkgs.rustPlatform.buildRustPackage {
          pname = manifest.package.name;
          inherit (manifest.package) version;
          src = lib.cleanSource ../..;
          cargoLock.lockFile = ../../Cargo.lock;
          buildType = "dist";
          # The tests need browsers and Java.
          doCheck = false;
          nativeBuildInputs = [ pkgs.installShellFiles ];
          postInstall = lib.optionalString (pkgs.stdenv.buildPlatform.canExecute pkgs.stdenv.hostPlatform) ''
            $out/bin/diglot man > diglot.1
            for command in $(sed -n 's/^diglot\\-\([a-z]*\)(1)$/\1/p' diglot.1); do
              $out/bin/diglot man "$command" > "diglot-$command.1"
            done
            installManPage diglot*.1
            installShellCompletion --cmd diglot \
              --bash <($out/bin/diglot completions bash) \
              --fish <($out/bin/diglot completions fish) \
              --zsh <($out/bin/diglot completions zsh)
          '';
          meta = {
            inherit (manifest.package) description;
            homepage = manifest.package.repository;
            license = lib.licenses.mit;
            mainProgram = "diglot";
          };
        };
    in
    {
      packages = lib.genAttrs systems (system: {
        default = package nixpkgs.legacyPackages.${system};
      });
    };
}
