// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import java.nio.charset.StandardCharsets;

/// Bounces as mail servers write them.
final class Bounces {

    static final String NOTICE = "4f0c7d52b8a14a7c9d3e1f6a2b4c8d90";

    private Bounces() {}

    static byte[] octets(String mail) {
        return mail.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// As Postfix writes it, with the header of what was sent.
    static String postfix(String action, String status) {
        return """
        Return-Path: <>
        Delivered-To: certificates+%1$s@site.example
        Date: Mon, 23 Nov 2026 10:00:02 +0800 (CST)
        From: MAILER-DAEMON@mx.example (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: certificates+%1$s@site.example
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        \tboundary="4XyZ.1763863202/mx.example"
        Message-Id: <20261123020002.4XyZ@mx.example>

        This is a MIME-encapsulated message.

        --4XyZ.1763863202/mx.example
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --4XyZ.1763863202/mx.example
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example
        X-Postfix-Queue-ID: 4XyZ
        Arrival-Date: Mon, 23 Nov 2026 10:00:01 +0800 (CST)

        Final-Recipient: rfc822; chen@example.tw
        Original-Recipient: rfc822;chen@example.tw
        Action: %2$s
        Status: %3$s
        Remote-MTA: dns; mail.example.tw
        Diagnostic-Code: smtp; 550 5.1.1 <chen@example.tw>: Recipient address
            rejected: User unknown

        --4XyZ.1763863202/mx.example
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        From: certificates@site.example
        To: chen@example.tw
        Message-ID: <%1$s@site.example>
        Subject: =?UTF-8?B?5oaR6K2J5Y+W5b6X?=

        --4XyZ.1763863202/mx.example--
        """
                .formatted(NOTICE, action, status);
    }
}
