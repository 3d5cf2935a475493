// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.installer;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jadeseal.ra.agent.AgentVersion;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.page.Pages;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// 「下載中心」: which installers there are, and the files themselves.
@Controller
@OnHost(Host.SITE)
final class InstallerController {

    /// After this a cache asks whether a file is still the same.
    private static final Duration KEPT = Duration.ofMinutes(5);

    /// What the page shows.
    ///
    /// @param sums whether the list of sums can be had
    /// @param oldest version of a program that the website lets in
    record InstallersPage(List<Installer> installers, boolean sums, AgentVersion oldest) {

        InstallersPage {
            installers = List.copyOf(installers);
        }
    }

    private final Installers installers;
    private final Pages pages;

    InstallerController(Installers installers, Pages pages) {
        this.installers = installers;
        this.pages = pages;
    }

    @GetMapping("/download-centre")
    View page() {
        return pages.page(
                "installer/installers",
                new InstallersPage(
                        installers.all(), installers.sums().isPresent(), AgentVersion.OLDEST));
    }

    @GetMapping("/download-centre/{file}")
    ResponseEntity<Resource> file(@PathVariable String file, HttpServletResponse response) {
        OfferedFile found =
                installers
                        .find(file)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader( // in place of what pages say
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
        return ResponseEntity.ok()
                .eTag('"' + found.sha256() + '"')
                .lastModified(found.changed())
                .contentType(type(found))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(new InstallerResource(found));
    }

    private static MediaType type(OfferedFile file) {
        return Installer.of(file)
                .map(installer -> MediaType.parseMediaType(installer.kind().mediaType()))
                .orElse(MediaType.TEXT_PLAIN);
    }
}
