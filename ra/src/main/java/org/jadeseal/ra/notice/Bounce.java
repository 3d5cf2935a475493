// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

/// A notice that came back.
public record Bounce(MailAddress recipient, NoticeKind kind) {}
