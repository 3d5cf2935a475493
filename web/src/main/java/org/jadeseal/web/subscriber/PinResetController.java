// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.pin.PinReset;
import org.jadeseal.ra.pin.PreparingReset;
import org.jadeseal.ra.pin.ResettingPin;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.jadeseal.web.page.Times;
import org.jadeseal.web.work.OpenWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 「晶片卡密碼重置」 (manual 14) and 「晶片卡鎖卡解碼」 (manual 15): 網站密碼, 卡片驗證, a code from the mail (T9), then the
/// card.
@Controller
@OnHost(Host.SITE)
final class PinResetController {

    private final PinReset reset;
    private final Holders holders;
    private final Passwords passwords;
    private final OpenWork work;
    private final Pages pages;

    PinResetController(
            PinReset reset, Holders holders, Passwords passwords, OpenWork work, Pages pages) {
        this.reset = reset;
        this.holders = holders;
        this.passwords = passwords;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping({"/pin-reset", "/pin-unblock"})
    View form(HttpServletRequest request) {
        return page(HttpStatus.OK, "password", Problems.none(), request);
    }

    @PostMapping({"/pin-reset", "/pin-unblock"})
    View verify(@RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        if (password.isEmpty()) {
            return wrong("password", "password", "password.missing", request);
        }
        return passwords.confirm(
                password,
                request,
                proof -> prepare(proof, request),
                key -> wrong("password", "password", key, request));
    }

    private View prepare(ConfirmedPassword proof, HttpServletRequest request) {
        return switch (reset.prepare(Signed.subscriber(request), kind(request), proof)) {
            case PreparingReset.CodeSent _ -> new RedirectView(address(request) + "/code");
            case PreparingReset.NeverUsed _ -> refused("pin-reset.never-used", request);
            case PreparingReset.AtCounter _ -> refused("pin-reset.at-counter", request);
            case PreparingReset.NoUsableCard _ -> refused("apply.no-usable-card", request);
            case PreparingReset.Delayed(var until) ->
                    refused(Problems.general("pin-reset.delayed", Times.minute(until)), request);
            case PreparingReset.TooOften _ -> refused("pin-reset.too-often", request);
            case PreparingReset.PasswordNotConfirmed _ -> refused("password.wrong", request);
            case PreparingReset.SessionEnded _ -> new RedirectView("/login?ended");
            case PreparingReset.Refused _ -> refused("act.refused", request);
        };
    }

    @GetMapping({"/pin-reset/code", "/pin-unblock/code"})
    View askCode(HttpServletRequest request) {
        return page(HttpStatus.OK, "code", Problems.none(), request);
    }

    @PostMapping({"/pin-reset/code", "/pin-unblock/code"})
    View begin(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        Optional<ConnectionId> agent = work.connection(request);
        if (agent.isEmpty()) {
            return OpenWork.connectFirst(address(request) + "/code");
        }
        return switch (reset.begin(Signed.subscriber(request), kind(request), code, agent.get())) {
            case ResettingPin.Working(var task) -> OpenWork.show(task);
            case ResettingPin.WrongCode _ -> wrong("code", "code", "pin-reset.wrong-code", request);
            case ResettingPin.NoCode _ -> wrong("code", "code", "pin-reset.no-code", request);
            case ResettingPin.CardBusy _ ->
                    page(HttpStatus.CONFLICT, "code", Problems.general("apply.card-busy"), request);
            case ResettingPin.NoAgent _ -> OpenWork.connectFirst(address(request) + "/code");
            case ResettingPin.SessionEnded _ -> new RedirectView("/login?ended");
            case ResettingPin.Refused _ -> refused("act.refused", request);
        };
    }

    private static TaskKind kind(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/pin-unblock")
                ? TaskKind.UNBLOCK_PIN
                : TaskKind.RESET_PIN;
    }

    private static String address(HttpServletRequest request) {
        return "/" + PinResetPage.topic(kind(request));
    }

    private View refused(String key, HttpServletRequest request) {
        return refused(Problems.general(key), request);
    }

    private View refused(Problems problems, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, "password", problems, request);
    }

    private View wrong(String step, String field, String key, HttpServletRequest request) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                step,
                Problems.fields(Map.of(field, key)),
                request);
    }

    /// @param step `password` or `code`
    private View page(
            HttpStatus status, String step, Problems problems, HttpServletRequest request) {
        return pages.page(
                status,
                "subscriber/pin-reset-" + step,
                new PinResetPage(
                        kind(request),
                        holders.of(request).subscriber().mailbox().address().masked(),
                        work.connection(request).isPresent(),
                        problems));
    }
}
