// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.e2e.tour.Judge;

/// A program that would like to order certificates: the two files that its operator hands in.
///
/// @param request a PKCS#10 request in PEM
/// @param rules in JSON
record Shop(Path request, Path rules) {

    /// With a new key.
    static Shop in(Path folder) throws IOException {
        Path request = folder.resolve("shop.csr");
        Judge.plain()
                .ask(
                        "openssl",
                        "req",
                        "-new",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:P-256",
                        "-nodes",
                        "-sha256",
                        "-keyout",
                        request + ".key",
                        "-out",
                        request.toString(),
                        "-subj",
                        "/CN=shop")
                .mustSay("");
        return new Shop(
                request,
                Files.writeString(
                        folder.resolve("shop.json"),
                        """
                        {"profiles": ["signature", "encryption"], "numbers": "9001", "persons": true,
                         "organisations": {"NTRTW-04595257": "範例公司"},
                         "mailDomains": ["example.tw"],
                         "requestsPerMinute": 600, "certificatesPerDay": 1000}
                        """));
    }

    /// What the operator types to take it in.
    ///
    /// @param more options
    String[] enrolment(String data, String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "--data",
                                data,
                                "--enrol-client",
                                "shop",
                                request.toString(),
                                rules.toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }
}
