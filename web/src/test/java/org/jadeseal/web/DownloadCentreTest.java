// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 「下載中心」 as strangers see it, over HTTP.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DownloadCentreTest {

    private static final String FILE = "/download-centre/" + Website.INSTALLER;

    private final Browser browser = Website.running().browserAt("site.localhost");

    @Test
    void each_installer_says_for_what_it_is_and_how_it_is_installed_upgraded_and_removed() {
        Answer page = browser.open("/download-centre");

        assertThat(page.text())
                .contains(
                        "版本 0.1.0",
                        "sudo apt install ./" + Website.INSTALLER,
                        "sudo apt remove jadeseal-agent",
                        "jadeseal-agent/uninstall.sh",
                        "unregister-link.cmd",
                        "未經測試",
                        Website.INSTALLER_SHA256,
                        "SHA256SUMS");
    }

    @Test
    void a_file_is_sent_as_a_download_that_caches_may_keep() {
        Answer file = browser.open(FILE);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).isEqualTo(Website.INSTALLER_CONTENT);
        assertThat(file.header("content-disposition"))
                .isEqualTo("attachment; filename=\"" + Website.INSTALLER + "\"");
        assertThat(file.header("content-type")).isEqualTo("application/vnd.debian.binary-package");
        assertThat(file.header("content-length"))
                .isEqualTo(Integer.toString(Website.INSTALLER_CONTENT.length()));
        assertThat(file.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(file.header("cache-control")).isEqualTo("max-age=300, public");
        assertThat(file.header("etag")).isEqualTo('"' + Website.INSTALLER_SHA256 + '"');
    }

    @Test
    void what_the_asker_has_is_not_sent_again_and_what_broke_off_goes_on() {
        Answer same =
                browser.exchange(
                        "GET",
                        FILE,
                        "",
                        Map.of("If-None-Match", '"' + Website.INSTALLER_SHA256 + '"'));
        Answer rest = browser.exchange("GET", FILE, "", Map.of("Range", "bytes=5-"));

        assertThat(same.status()).isEqualTo(304);
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.text()).isEqualTo(Website.INSTALLER_CONTENT.substring(5));
    }

    @Test
    void nothing_else_of_the_disk_can_be_had() {
        for (String name :
                new String[] {
                    "..%2f..%2fetc%2fpasswd",
                    "%2e%2e/data/jadeseal.sqlite",
                    "..",
                    "notes.txt",
                    "jadeseal-agent_0.1.0_amd64.deb%00",
                    Website.INSTALLER.toUpperCase(java.util.Locale.ROOT)
                }) {
            assertThat(browser.open("/download-centre/" + name).status())
                    .as(name)
                    .isIn(302, 400, 404);
        }
    }
}
