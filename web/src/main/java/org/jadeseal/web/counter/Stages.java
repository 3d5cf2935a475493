// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.Locale;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormStage;

/// The stage of a form, for its tag: which words and which colour.
final class Stages {

    private Stages() {}

    static FormStage of(Form form) {
        return switch (form) {
            case Form.Received _ -> FormStage.RECEIVED;
            case Form.Reviewed _ -> FormStage.REVIEWED;
            case Form.Approved _ -> FormStage.APPROVED;
            case Form.Executed _ -> FormStage.EXECUTED;
            case Form.Closed _ -> FormStage.CLOSED;
            case Form.Returned _ -> FormStage.RETURNED;
            case Form.Rejected _ -> FormStage.REJECTED;
            case Form.Withdrawn _ -> FormStage.WITHDRAWN;
            case Form.Expired _ -> FormStage.EXPIRED;
        };
    }

    /// Key of its words.
    static String key(FormStage stage) {
        return "form.stage." + stage.name().toLowerCase(Locale.ROOT);
    }

    /// Amber waits for somebody, jade is well, red stopped, grey is past.
    static String style(FormStage stage) {
        return switch (stage) {
            case RECEIVED, REVIEWED, APPROVED -> "tag--wait";
            case EXECUTED -> "";
            case RETURNED, REJECTED -> "tag--hold";
            case CLOSED, WITHDRAWN, EXPIRED -> "tag--past";
        };
    }
}
