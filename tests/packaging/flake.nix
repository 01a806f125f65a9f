# The packages of a flake, with what it uses of nixpkgs: each must have a name, a version, and sources that are there.
{ flake }:
let
  lib = {
    importTOML = path: builtins.fromTOML (builtins.readFile path);
    cleanSource = path: path;
    genAttrs = names: value: builtins.listToAttrs (map (name: { inherit name; value = value name; }) names);
    optionalString = condition: text: if condition then text else "";
    licenses.mit = "MIT";
  };
  pkgs = {
    rustPlatform.buildRustPackage = package: package;
    installShellFiles = "installShellFiles";
    stdenv = {
      buildPlatform.canExecute = host: host == pkgs.stdenv.hostPlatform;
      hostPlatform = "this";
    };
  };
  systems = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ];
  nixpkgs = {
    inherit lib;
    legacyPackages = lib.genAttrs systems (_: pkgs);
  };
  packages = ((import flake).outputs { self = { }; inherit nixpkgs; }).packages;
  check =
    system:
    let
      package = packages.${system}.default;
    in
    assert package.pname == "diglot" && package.meta.mainProgram == "diglot";
    assert builtins.pathExists (package.src + "/Cargo.toml");
    assert builtins.pathExists package.cargoLock.lockFile;
    assert builtins.stringLength package.postInstall > 0;
    package.version;
in
map check systems
