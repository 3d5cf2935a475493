// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.scan.Scan;

/// What became of asking for a scan.
public sealed interface ScanOpening {

    /// Here it is.
    record Opened(Attachment attachment, Scan scan) implements ScanOpening {}

    /// The case has no such scan.
    record Unknown() implements ScanOpening {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements ScanOpening {}
}
