// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.search.Finding;
import org.jadeseal.ra.search.Search;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Code39;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// 案件封面: the bar code that leads from the papers of a case back to it. Nothing about a person
/// stands on it.
@Controller
@OnHost(Host.COUNTER)
final class SheetController {

    /// What is printed.
    ///
    /// @param address of the case
    record CoverSheet(CaseNumber number, String address) {

        Code39 bars() {
            return new Code39(number.digits());
        }
    }

    private final Search search;
    private final Pages pages;

    SheetController(Search search, Pages pages) {
        this.search = search;
        this.pages = pages;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/{paper:forms|requests}/{number}/sheet")
    View sheet(@PathVariable String number, HttpServletRequest request) {
        CaseNumber typed = CaseNumber.parse(number).orElseThrow(SheetController::notFound);
        return switch (search.find(Signed.officer(request), typed.value(), Optional.empty())) {
            case Finding.Registration(var found) -> page(found, "/forms/");
            case Finding.Request(var found) -> page(found, "/requests/");
            case Finding.Person _, Finding.People _, Finding.Nothing _, Finding.Refused _ ->
                    throw notFound();
        };
    }

    private View page(CaseNumber number, String address) {
        return pages.page("counter/sheet", new CoverSheet(number, address + number.value()));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
