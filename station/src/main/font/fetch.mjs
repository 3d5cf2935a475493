// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

// Fetches the font named in package.json, only when it is not there yet or another one is wanted.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const room = join(import.meta.dirname, "..", "..", "..");
const stamp = join(room, "node_modules", ".jadeseal");
const wanted = createHash("sha256")
  .update(readFileSync(join(room, "package.json")))
  .update(readFileSync(join(room, "package-lock.json")))
  .digest("hex");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: room, stdio: "inherit" });
  writeFileSync(stamp, wanted);
}
