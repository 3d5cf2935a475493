// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.decision.DecisionExport;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// 下載簽章: what an officer's card has signed about a case, as a file.
@Controller
@OnHost(Host.COUNTER)
final class SignatureController {

    private final DecisionExport export;

    SignatureController(DecisionExport export) {
        this.export = export;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/{paper:forms|requests|clients|mass-changes}/{number}/signatures/{hash}")
    View download(@PathVariable String number, @PathVariable String hash) {
        String file =
                CaseNumber.parse(number)
                        .flatMap(found -> export.text(found, hash))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = number + "-" + hash.substring(0, 8) + ".decision";
        return (_, _, response) -> {
            response.setContentType("application/x-pem-file");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            write(file, response);
        };
    }

    private static void write(String file, HttpServletResponse response) throws IOException {
        response.getOutputStream().write(file.getBytes(StandardCharsets.US_ASCII));
    }
}
