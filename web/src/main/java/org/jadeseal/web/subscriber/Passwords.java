// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.account.Confirmation;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.account.PasswordConfirmation;
import org.jadeseal.web.login.Signed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 「網站密碼」 entered again for one act (G-PW).
@Component
final class Passwords {

    private final PasswordConfirmation confirmation;

    Passwords(PasswordConfirmation confirmation) {
        this.confirmation = confirmation;
    }

    /// @param act with the proof
    /// @param wrong with the key of what to tell
    View confirm(
            String password,
            HttpServletRequest request,
            Function<ConfirmedPassword, View> act,
            Function<String, View> wrong) {
        try (Secret secret = Secret.takingOver(password.getBytes(StandardCharsets.UTF_8))) {
            Confirmation confirmed =
                    confirmation.confirm(
                            Signed.subscriber(request), secret, request.getRemoteAddr());
            return switch (confirmed) {
                case Confirmation.Right(var proof) -> act.apply(proof);
                case Confirmation.Wrong _ -> wrong.apply("password.wrong");
                case Confirmation.Locked _ -> new RedirectView("/login?locked");
                case Confirmation.SessionEnded _ -> new RedirectView("/login?ended");
                case Confirmation.Refused _ -> wrong.apply("act.refused");
            };
        }
    }
}
