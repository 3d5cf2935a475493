// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.jadeseal.ra.scan.Scan;

/// What becomes of the scans of a case. Either way it needs a new first check.
public sealed interface ScanChange {

    /// A document that came with the case.
    record Add(Attachment.Document document, Scan scan) implements ScanChange {}

    /// One that does not belong to it; what was kept of it is deleted.
    ///
    /// @param sha256 of the scan, 64 lower-case hexadecimal digits
    record Remove(String sha256) implements ScanChange {}
}
