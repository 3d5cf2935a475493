// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import java.time.Duration;

/// How long people stay logged in (SEC-202).
public final class SessionTimes {

    /// A holder who does nothing.
    public static final Duration SUBSCRIBER_IDLE = Duration.ofMinutes(10);

    /// A holder, whatever happens.
    public static final Duration SUBSCRIBER_MOST = Duration.ofMinutes(60);

    /// An officer who does nothing.
    public static final Duration OFFICER_IDLE = Duration.ofMinutes(15);

    /// An officer, whatever happens.
    public static final Duration OFFICER_MOST = Duration.ofHours(8);

    private SessionTimes() {}
}
