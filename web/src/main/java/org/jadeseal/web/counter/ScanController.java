// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.Attachment.Document;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.ScanChange;
import org.jadeseal.ra.scan.ScanReader;
import org.jadeseal.ra.scan.ScanReading;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// 掃描文件: papers are scanned to a case, or taken off again.
@Controller
@OnHost(Host.COUNTER)
final class ScanController {

    private final ScanDesk desk;
    private final ScanReader reader;
    private final Operations operations;

    ScanController(ScanDesk desk, ScanReader reader, Operations operations) {
        this.desk = desk;
        this.reader = reader;
        this.operations = operations;
    }

    @Needs(Right.ENTER_FORM)
    @PostMapping("/{paper:forms|requests}/{number}/scans")
    View add(
            @PathVariable String paper,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        CaseNumber found = CaseAddress.number(number);
        Optional<Document> kind =
                Stream.of(Document.values()).filter(each -> each.name().equals(document)).findAny();
        if (kind.isEmpty() || file == null || file.isEmpty()) {
            return desk.again(paper, found, "scan.fault.missing", request);
        }
        return switch (reader.read(content(file))) {
            case ScanReading.Read(var scan) ->
                    desk.change(
                            paper,
                            new ScanDesk.Asked(
                                    found, operations.read(operation), CaseAddress.seen(seen)),
                            new ScanChange.Add(kind.get(), scan),
                            request);
            case ScanReading.Refused(var fault) ->
                    desk.again(paper, found, "scan.fault." + fault.name(), request);
        };
    }

    @Needs(Right.ENTER_FORM)
    @PostMapping("/{paper:forms|requests}/{number}/scans/{hash}/remove")
    View remove(
            @PathVariable String paper,
            @PathVariable String number,
            @PathVariable String hash,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        return desk.change(
                paper,
                new ScanDesk.Asked(
                        CaseAddress.number(number),
                        operations.read(operation),
                        CaseAddress.seen(seen)),
                new ScanChange.Remove(hash),
                request);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read from memory", e);
        }
    }
}
