// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

/// What every page says about the service it belongs to.
///
/// @param trial whether this is a trial's data folder; each page says so then
/// @param hotline telephone number of the help desk
/// @param sameComputer whether activation and download need the computer of the application (E6)
public record Surroundings(boolean trial, String hotline, boolean sameComputer) {}
