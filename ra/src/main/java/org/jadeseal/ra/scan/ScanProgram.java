// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.scan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/// Draws one upload: the file comes in, and one octet with the number of pages and a PDF of
/// pictures go out. Ends with 0, or with a number that tells why not ([Fault]).
final class ScanProgram {

    private ScanProgram() {}

    /// Draws what comes in.
    ///
    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        PrintStream output = System.out;
        System.setOut(System.err);
        switch (Pages.draw(System.in.readAllBytes())) {
            case ScanReading.Read(var scan) -> {
                try (OutputStream out = new BufferedOutputStream(output)) {
                    out.write(scan.pages());
                    scan.pdf().writeTo(out);
                }
            }
            case ScanReading.Refused(var fault) -> System.exit(fault.code());
        }
    }
}
