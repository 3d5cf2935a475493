// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.nio.file.Path;

/// The website as people have it before them: how soon the world knows of a suspension, how long an
/// application takes beside the card's own work, and how long pages take: P18, P19, P20.
final class SiteBench {

    private final Effort effort;
    private final Report report;
    private final PackagedServer server;

    /// @param server what `./dev package-server` made
    SiteBench(Effort effort, Report report, Path server) {
        this.effort = effort;
        this.report = report;
        this.server = new PackagedServer(server);
    }

    void run() {
        report.part(
                "application to activated (p19)", () -> new ApplyingBench(effort, report).run());
        report.part(
                "suspension and pages (p18, p20)",
                () -> {
                    report.step("a person gets a card");
                    Village village = Village.founded(effort.folder().resolve("site"));
                    measure(village);
                });
    }

    private void measure(Village village) {
        PagesBench pages = new PagesBench(effort, report);
        measure(village, effort.certificates(), pages, true);
        measure(village, effort.many(), pages, false);
        pages.tell();
    }

    private void measure(Village village, int certificates, PagesBench pages, boolean all) {
        report.step(certificates + " certificates are entered");
        Village grown = village.grownTo(new People(certificates / 2));
        try (Child child = serve(grown)) {
            var _ = child.says("ready");
            report.part(
                    "pages among %d certificates (p20)".formatted(certificates),
                    () -> pages.measure(child, grown));
            if (all) {
                report.part("suspension (p18)", () -> new SuspendingBench(report, grown).run());
                report.part("first visit (p20)", () -> pages.visit(grown));
            }
        }
        grown.abandon();
    }

    private Child serve(Village village) {
        return server.serve(
                village.folder().path(), village.port(), "", effort.folder().resolve("site.log"));
    }
}
