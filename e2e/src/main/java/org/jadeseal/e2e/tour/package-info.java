// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The main job, head to toe, told by programs that behave like the people of the manual.
///
/// A [Visitor] is a browser without a screen; a [Narrator] prints each step with its time and keeps
/// them for `tour.json`. What is not here: cards and agents (`e2e.desk`), processes and folders
/// (`e2e.trial`).
///
/// May use: the website over HTTP only; the trial's own database for what a person would read off a
/// picture (captcha). Is used by: `e2e.trial`, `benchmark`.
@NullMarked
package org.jadeseal.e2e.tour;

import org.jspecify.annotations.NullMarked;
