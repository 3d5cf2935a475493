// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.net.URI;
import org.jadeseal.e2e.desk.TrialTray;

/// A desk with a tray of simulated cards.
record TrayDesk(TrialTray tray, Pairing station) implements MakersDesk {

    @Override
    public void take(String card) {
        tray.insert(card);
    }

    @Override
    public void clear() {
        tray.remove();
    }

    @Override
    public URI redeem(URI site, String link) {
        return station.redeem(site, link);
    }
}
