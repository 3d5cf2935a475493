// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The host names of one server, and which pages each of them has (SEC-205).
///
/// A page belongs to one [org.jadeseal.web.host.Host] by the annotation
/// [org.jadeseal.web.host.OnHost] on its controller; asked under another name it does not exist.
/// This room knows no page. The status services are not its matter: they answer under any name.
///
/// May use: nothing of ours. Is used by: every other room of `web`.
@NullMarked
package org.jadeseal.web.host;

import org.jspecify.annotations.NullMarked;
