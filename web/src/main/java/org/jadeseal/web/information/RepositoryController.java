// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.information;

import java.util.List;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// 儲存庫: certificates of our CAs with their fingerprints, and their lists.
@Controller
@OnHost(Host.SITE)
final class RepositoryController {

    /// What the page shows.
    ///
    /// @param origin of the status services
    record RepositoryPage(String origin, List<Authority> authorities) {

        RepositoryPage {
            authorities = List.copyOf(authorities);
        }
    }

    /// One CA.
    ///
    /// @param id as its files are called
    record Authority(String id, SignedCertificate certificate) {

        /// SHA-256 over the certificate, in groups of four digits.
        String fingerprint() {
            return certificate.der().sha256().hex().replaceAll("(.{4})(?!$)", "$1 ");
        }
    }

    private final CertificateAuthority authority;
    private final StatusOrigin origin;
    private final Pages pages;

    RepositoryController(CertificateAuthority authority, StatusOrigin origin, Pages pages) {
        this.authority = authority;
        this.origin = origin;
        this.pages = pages;
    }

    @GetMapping("/repository")
    View repository() {
        List<Authority> all =
                authority.issuers().stream()
                        .filter(id -> !id.equals(IssuerId.OPERATIONS))
                        .map(id -> new Authority(id.value(), authority.issuerCertificate(id)))
                        .toList();
        return pages.page("information/repository", new RepositoryPage(origin.value(), all));
    }
}
