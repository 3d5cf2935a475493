// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.officer.CardLogin;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.CardDoor;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.work.OpenWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 以憑證卡登入: the task in which the card signs, and its completion in the same browser (T2).
@Controller
@OnHost(Host.COUNTER)
final class CardLoginController {

    private final CardLogin logins;
    private final CardDoor door;
    private final OpenWork work;

    CardLoginController(CardLogin logins, CardDoor door, OpenWork work) {
        this.logins = logins;
        this.door = door;
        this.work = work;
    }

    @PostMapping("/login/card")
    View begin(HttpServletRequest request) {
        if (isIn(request)) {
            return new RedirectView("/");
        }
        return door.allows(request)
                ? work.follow(logins.begin(door.visitor(request)), request)
                : new RedirectView("/login?card");
    }

    @PostMapping("/login/card/{id}")
    View enter(@PathVariable String id, HttpServletRequest request) {
        if (!id.matches("[0-9A-Z]{1,32}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return isIn(request) || door.enter(new TaskId(id), request)
                ? new RedirectView("/")
                : new RedirectView("/login?card");
    }

    private static boolean isIn(HttpServletRequest request) {
        Optional<AgentUser> user = Signed.agentUser(request);
        return user.filter(known -> known.kind() == AgentUser.Kind.OFFICER).isPresent();
    }
}
