// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ra.letter.LetterOrder;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.ra.request.Request;
import org.jadeseal.ra.request.RequestKind;

/// Requests in words and colour.
final class RequestWords {

    private RequestWords() {}

    static List<Ground> grounds(RequestKind kind) {
        return Arrays.stream(Ground.values()).filter(ground -> ground.fits(kind)).toList();
    }

    static Optional<Ground> ground(String name, RequestKind kind) {
        return grounds(kind).stream().filter(ground -> ground.name().equals(name)).findFirst();
    }

    /// Key of the words for a kind.
    static String key(RequestKind kind) {
        return switch (kind) {
            case REVOCATION -> "menu.revocation";
            case RESUMPTION -> "menu.resumption";
            case PASSWORD -> "request.kind.PASSWORD";
            case CONTACT -> "request.kind.CONTACT";
        };
    }

    static String stage(Request request) {
        return switch (request) {
            case Request.Received _ -> "RECEIVED";
            case Request.Reviewed _ -> "REVIEWED";
            case Request.Executed _ -> "EXECUTED";
            case Request.Returned _ -> "RETURNED";
            case Request.Rejected _ -> "REJECTED";
            case Request.Withdrawn _ -> "WITHDRAWN";
            case Request.Expired _ -> "EXPIRED";
        };
    }

    /// Key of the words for the state.
    static String key(Request request) {
        return "form.stage." + stage(request).toLowerCase(Locale.ROOT);
    }

    static String style(Request request) {
        return switch (request) {
            case Request.Received _, Request.Reviewed _ -> "tag--wait";
            case Request.Executed _ -> "";
            case Request.Returned _, Request.Rejected _ -> "tag--hold";
            case Request.Withdrawn _, Request.Expired _ -> "tag--past";
        };
    }

    /// Key of the words for the state of a letter that is printed alone.
    static String key(LetterOrder letter) {
        return "letter.state."
                + switch (letter) {
                    case LetterOrder.Waiting _ -> "waiting";
                    case LetterOrder.Printed _ -> "printed";
                    case LetterOrder.Delivered _ -> "delivered";
                    case LetterOrder.Superseded _ -> "superseded";
                };
    }

    static String style(LetterOrder letter) {
        return switch (letter) {
            case LetterOrder.Waiting _, LetterOrder.Printed _ -> "tag--wait";
            case LetterOrder.Delivered _ -> "";
            case LetterOrder.Superseded _ -> "tag--past";
        };
    }
}
