// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.nio.file.Path;

/// A link from a paper to a file of this repository.
record Link(Path paper, Path target) {}
