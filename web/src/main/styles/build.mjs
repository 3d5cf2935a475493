// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

// Fetches the style sheets and fonts named in package.json (only when they are not there yet), and
// makes of them and of site.scss what the site serves (only when something changed).
//
//     node src/main/styles/build.mjs OUTPUT-FOLDER

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const styles = import.meta.dirname;
const room = join(styles, "..", "..", "..");
const modules = join(room, "node_modules");
const output = join(process.argv[2], "static", "assets");
const licences = join(process.argv[2], "META-INF", "licenses");

function digest(files) {
  const hash = createHash("sha256");
  files.forEach((file) => hash.update(readFileSync(file)));
  return hash.digest("hex");
}

function unchanged(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === value;
}

function fetchPackages() {
  const stamp = join(modules, ".jadeseal");
  const wanted = digest([join(room, "package.json"), join(room, "package-lock.json")]);
  if (unchanged(stamp, wanted)) {
    return;
  }
  execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: room, stdio: "inherit" });
  writeFileSync(stamp, wanted);
}

async function fontFaces() {
  const font = join(modules, "@fontsource-variable", "noto-sans-tc");
  cpSync(join(font, "files"), join(output, "fonts"), { recursive: true });
  return readFileSync(join(font, "index.css"), "utf8").replaceAll("url(./files/", "url(fonts/");
}

async function build() {
  const sass = await import("sass");
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const { css } = sass.compile(join(styles, "site.scss"), {
    loadPaths: [styles, modules],
    style: "compressed",
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  writeFileSync(join(output, "site.css"), css);
  writeFileSync(join(output, "fonts.css"), await fontFaces());
  mkdirSync(licences, { recursive: true });
  cpSync(join(modules, "@fontsource-variable", "noto-sans-tc", "LICENSE"), join(licences, "noto-sans-tc.txt"));
  cpSync(join(room, "src", "main", "scripts"), output, { recursive: true });
}

const sources = [
  join(room, "package-lock.json"),
  join(room, "src", "main", "scripts", "page.js"),
  ...readdirSync(styles).sort().map((name) => join(styles, name)),
];
const stamp = join(process.argv[2], "..", "styles.stamp");
fetchPackages();
if (!unchanged(stamp, digest(sources)) || !existsSync(join(output, "site.css"))) {
  await build();
  writeFileSync(stamp, digest(sources));
}
