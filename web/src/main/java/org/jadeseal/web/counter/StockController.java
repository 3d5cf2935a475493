// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.CardNumber;
import org.jadeseal.ra.card.CardStock;
import org.jadeseal.ra.card.Intake;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// 卡片庫存: blank cards are taken in; each gets a number.
@Controller
@OnHost(Host.COUNTER)
final class StockController {

    /// What the page shows.
    ///
    /// @param taken the numbers of an intake just made
    /// @param count as typed
    record StockPage(
            long stock, List<CardNumber> taken, String count, String operation, Problems problems) {

        StockPage {
            taken = List.copyOf(taken);
        }
    }

    private final CardStock stock;
    private final Operations operations;
    private final Pages pages;

    StockController(CardStock stock, Operations operations, Pages pages) {
        this.stock = stock;
        this.operations = operations;
        this.pages = pages;
    }

    @Needs(Right.READ_CARDS)
    @GetMapping("/cards")
    View stock() {
        return page(HttpStatus.OK, List.of(), "10", Problems.none());
    }

    @Needs(Right.TAKE_IN_CARDS)
    @PostMapping("/cards")
    View takeIn(
            @RequestParam(defaultValue = "") String count,
            @RequestParam(defaultValue = "") String operation,
            HttpServletRequest request) {
        if (!count.strip().matches("[1-9][0-9]{0,2}")
                || Integer.parseInt(count.strip()) > CardStock.MOST) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(),
                    "",
                    Problems.fields(Map.of("count", "stock.wrong.count")));
        }
        Intake intake =
                stock.takeIn(
                        Signed.officer(request),
                        operations.read(operation),
                        Integer.parseInt(count.strip()));
        return switch (intake) {
            case Intake.TakenIn(var numbers) -> page(HttpStatus.OK, numbers, "10", Problems.none());
            case Intake.Refused _ -> pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    private View page(HttpStatus status, List<CardNumber> taken, String count, Problems problems) {
        return pages.page(
                status,
                "counter/stock",
                new StockPage(stock.count(), taken, count, operations.draw(), problems));
    }
}
