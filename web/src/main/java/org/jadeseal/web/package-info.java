// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The website: the program, what it is told, and how its rooms are put together.
///
/// [org.jadeseal.web.WebProgram] opens the database, the certificate authority and the registration
/// authority of one data folder and serves three host names on one port. Only this room knows all
/// others; what a page does stands in its own room.
///
/// Routes and the fields of their forms. Each form has the hidden field `_csrf` as well.
///
/// | host | route | fields |
/// | --- | --- | --- |
/// | any | `POST /ocsp`, `GET /ocsp/*`, `GET /crl/<issuer>.crl`, `GET /aia/<issuer>.cer`, `GET /cps` | – |
/// | any | `POST /agent/connect`, `POST /agent/poll` (`web.agent`) | JSON |
/// | site, counter | `GET /agent/bind` | `ticket` |
/// | site, counter | `GET /connect`, `GET /connect/live` | `next` |
/// | site, counter | `GET /task/{id}`, `GET /task/{id}/progress`, `POST /task/{id}/continue`, `…/give-up` | – |
/// | site, counter | `POST /logout` | – |
/// | site | `GET`, `POST /login` | `account`, `password`, `captcha`, `captchaId` |
/// | site | `GET /captcha/{id}.png`, `.wav` | – |
/// | site | `GET /` | – |
/// | site | `GET`, `POST /apply` | `accepted`=`yes`, `terms` |
/// | site | `GET`, `POST /activate` | `confirmed`=`yes`, `password` |
/// | site | `GET`, `POST /suspend` | `certificate` (serial numbers in hexadecimal), `password` |
/// | site | `GET`, `POST /try-certificates` | – |
/// | site | `GET`, `POST /confirm-mail` | `token` |
/// | site | information: `/renew` `/download` `/password` `/pin-change` `/pin-reset` `/pin-unblock` `/card-import` `/registration` `/revocation` `/resumption` `/password-letter` `/environment` `/practice` `/privacy` | – |
/// | site | `GET /download-centre`, `GET /download-centre/{file}` (`web.installer`) | – |
/// | counter | `GET`, `POST /login` | `login`, `password` |
/// | counter | `GET /` | `stage`, `from` |
/// | counter | `GET /search` | `q` |
/// | counter | `GET /forms/new`, `POST /forms` | `operation`, `surname`, `givenName`, `commonName`, `nationalId`, `mail`, `phone`, `postalCode`, `address`, `language`, `document`, `documentNumber`, `pages` |
/// | counter | `GET /forms/{case}` | – |
/// | counter | `POST /forms/{case}/review`, `…/approve` | `operation`, `seen` |
/// | counter | `POST /forms/{case}/return`, `…/reject`, `…/withdraw` | `operation`, `reason` |
/// | counter | `POST /forms/{case}/personalize` | `operation`, `seen` |
/// | counter | `POST /forms/{case}/hand-over` | `operation`, `receipt`=`signed` |
/// | counter | `GET /personalization`, `GET /station` | – |
/// | counter | `GET`, `POST /cards` | `operation`, `count` |
/// | counter | `GET /subscribers/{account}`, `POST …/national-id` | `reason` |
///
/// May use: all rooms of `web`, the doors of `ca` and `ra`. Is used by: nobody.
@NullMarked
package org.jadeseal.web;

import org.jspecify.annotations.NullMarked;
