// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.scan;

import java.util.stream.Stream;

/// What became of an upload.
public sealed interface ScanReading {

    /// Its pages, as they will be kept.
    record Read(Scan scan) implements ScanReading {}

    /// Nothing of it is kept.
    record Refused(Fault fault) implements ScanReading {}

    /// Why an upload is not taken.
    enum Fault {
        /// Neither PDF nor JPEG.
        OTHER_KIND(10),
        /// It cannot be drawn whole: it is damaged, or uses what is not known here.
        BROKEN(11),
        /// A PDF that asks for a password.
        LOCKED(12),
        /// More than 20 pages.
        TOO_MANY_PAGES(13),
        /// More than 10 MiB as pictures, a picture of more than 60 million points, or more memory
        /// than there is for it. A virtual machine ends with 3 when its memory is full.
        TOO_LARGE(3),
        /// Not drawn after a minute. A process that was ended by force tells 128 and SIGKILL.
        TOO_SLOW(137),
        /// Others are being drawn; try again.
        BUSY(14);

        private final int code;

        Fault(int code) {
            this.code = code;
        }

        /// With what a drawing process ends that has found this.
        int code() {
            return code;
        }

        /// What a drawing process has found that ended with `code`.
        static Fault of(int code) {
            return Stream.of(values())
                    .filter(fault -> fault.code == code)
                    .findFirst()
                    .orElse(BROKEN);
        }
    }
}
