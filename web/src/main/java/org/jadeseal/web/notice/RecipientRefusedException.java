// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import jakarta.mail.MessagingException;
import org.jadeseal.ra.notice.DeliveryStatus;

/// The mail server says for good that there is no such recipient.
final class RecipientRefusedException extends MessagingException {

    private static final long serialVersionUID = 1L;

    private final transient DeliveryStatus status;

    RecipientRefusedException(DeliveryStatus status) {
        super("recipient refused with status " + status.value());
        this.status = status;
    }

    DeliveryStatus status() {
        return status;
    }
}
