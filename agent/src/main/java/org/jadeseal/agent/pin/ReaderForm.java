// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import javax.swing.JComponent;
import org.jadeseal.agent.words.AgentWords;

/// What is inside the window while the person types at the reader: no field, and digits that are
/// typed at the computer by mistake go nowhere.
final class ReaderForm extends PinPanel {

    private static final long serialVersionUID = 1L;

    ReaderForm(ReaderRequest request) {
        super(request.about());
        setFocusable(true);
        ReaderWords.complaint(request)
                .ifPresent(wrong ->
                        whole(Look.paragraph(wrong, Look.bold(), Look.SEAL, Look.WIDTH), 14));
        whole(Look.paragraph(ReaderWords.entry(request), Look.bold(), Look.INK, Look.WIDTH), 14);
        whole(
                Look.paragraph(AgentWords.say("keys.how"), Look.small(), Look.INK_SOFT, Look.WIDTH),
                6);
        if (request.entry() != ReaderRequest.Entry.NEW_PIN) {
            tries(request.about().triesLeft());
        }
        getAccessibleContext().setAccessibleName(ReaderWords.entry(request));
    }

    @Override
    JComponent first() {
        return this;
    }

    @Override
    void wipe() {
        // nothing is typed here
    }
}
