// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import java.util.Optional;
import org.jadeseal.web.page.Problems;

/// What the subscribers' login page shows.
///
/// @param account as typed before
/// @param captchaId of the picture
/// @param note key of a text above the form, as why a session ended
record LoginForm(String account, String captchaId, Problems problems, Optional<String> note) {}
