// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The origins of the website: as this computer dials them, and as a browser sees them that may be
/// behind forwarded ports. A host name tells which is which; ports may differ.
///
/// @param origins of the subscribers' site and of the counter, as this computer dials them
/// @param deskPort where the desk listens
record DeskSites(List<URI> origins, int deskPort) {

    DeskSites {
        origins = List.copyOf(origins);
    }

    /// The origins as a browser sees them that reached the desk under this `Host`: as far from the
    /// desk's port as here.
    List<URI> seenFrom(String host) {
        String port = host.substring(host.lastIndexOf(':') + 1);
        int shift = port.matches("[0-9]{1,5}") ? Integer.parseInt(port) - deskPort : 0;
        return origins.stream().map(origin -> on(origin, origin.getPort() + shift)).toList();
    }

    /// An origin that a page or a form named, if it is one of ours on whatever port.
    Optional<URI> named(String text) {
        return Optional.of(text)
                .filter(named -> named.matches("http://[a-z.]{1,60}(:[0-9]{1,5})?"))
                .map(URI::create)
                .filter(named -> dialled(named).isPresent());
    }

    /// What this computer dials where a browser sees `seen`.
    Optional<URI> dialled(URI seen) {
        return origins.stream()
                .filter(origin -> origin.getHost().equals(seen.getHost()))
                .findFirst();
    }

    /// The same page where the browser sees it.
    static URI at(URI seen, URI page) {
        return seen.resolve(
                page.getRawQuery() == null
                        ? page.getRawPath()
                        : page.getRawPath() + "?" + page.getRawQuery());
    }

    /// A text of the website, with its addresses as a browser sees them.
    String asSeenFrom(String host, String text) {
        List<URI> seen = seenFrom(host);
        String result = text;
        for (int i = 0; i < seen.size(); i++) {
            result = result.replace(origins.get(i).toString(), seen.get(i).toString());
        }
        return result;
    }

    private static URI on(URI origin, int port) {
        return URI.create("%s://%s:%d".formatted(origin.getScheme(), origin.getHost(), port));
    }
}
