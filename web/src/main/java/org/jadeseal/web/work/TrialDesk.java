// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ra.agent.OneTimeCode;
import org.jadeseal.ra.agent.SiteOrigin;

/// Where a trial's simulated card and its program are operated; there is none in production (T20).
///
/// Desk and program run on the website's machine. A browser may be elsewhere, behind a forwarded
/// port with another number; then the desk's port is expected to be forwarded beside it.
///
/// @param address of the desk, as this machine's own browser reaches it
/// @param port of the website on this machine
public record TrialDesk(Optional<URI> address, int port) {

    private static final int USUAL_PORT = 80;

    /// The origin that the program has to dial: on a desk, the website's own port.
    ///
    /// @param seen the origin as the browser sees it
    SiteOrigin toDial(SiteOrigin seen) {
        return address.isPresent() ? new SiteOrigin(on(URI.create(seen.value()), port)) : seen;
    }

    /// The desk's addresses with a code for its program, the likelier one first: there are two
    /// where the browser is behind a forwarded port.
    ///
    /// @param seen where the browser is to come back to
    List<String> links(OneTimeCode code, SiteOrigin seen) {
        String query =
                "code="
                        + code.link()
                        + "&site="
                        + URLEncoder.encode(seen.value(), StandardCharsets.UTF_8);
        return address.stream()
                .flatMap(desk -> Stream.of(beside(desk, URI.create(seen.value())), desk.toString()))
                .distinct()
                .map(desk -> desk + "?" + query)
                .toList();
    }

    /// The desk's first page.
    ///
    /// @param seen the origin as the browser sees it
    Optional<String> home(SiteOrigin seen) {
        return address.map(desk -> beside(desk.resolve("."), URI.create(seen.value())));
    }

    /// As far from the browser's port as the desk is from ours.
    private String beside(URI desk, URI seen) {
        int seenPort = seen.getPort() < 0 ? USUAL_PORT : seen.getPort();
        return on(desk, seenPort + desk.getPort() - port) + desk.getRawPath();
    }

    private static String on(URI address, int port) {
        String host = address.getScheme() + "://" + address.getHost();
        return port == USUAL_PORT ? host : host + ":" + port;
    }
}
