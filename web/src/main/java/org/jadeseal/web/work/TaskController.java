// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The page of a task: its steps in words, live; pause, continue, give up.
@Controller
@OnHost({Host.SITE, Host.COUNTER})
final class TaskController {

    private final TaskDesk desk;
    private final OpenWork work;
    private final TrialDesk trial;
    private final Pages pages;

    TaskController(TaskDesk desk, OpenWork work, TrialDesk trial, Pages pages) {
        this.desk = desk;
        this.work = work;
        this.trial = trial;
        this.pages = pages;
    }

    @GetMapping("/task/{id}")
    View task(@PathVariable String id, HttpServletRequest request) {
        return pages.page("work/task", own(id, request));
    }

    /// The part of the page that changes; asked every second, more often in the beginning.
    @GetMapping("/task/{id}/progress")
    View progress(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            HttpServletRequest request,
            HttpServletResponse response) {
        TaskPage task = own(id, request);
        if (!task.open()) {
            return Live.leadTo(task.address(), response);
        }
        return task.version().equals(version)
                ? Live.unchanged()
                : Live.part(pages.page("work/progress", task), task.version(), response);
    }

    @PostMapping("/task/{id}/continue")
    View goOn(@PathVariable String id, HttpServletRequest request) {
        return work.follow(own(id, request).progress().task(), request);
    }

    @PostMapping("/task/{id}/give-up")
    View giveUp(@PathVariable String id, HttpServletRequest request) {
        TaskPage task = own(id, request);
        desk.giveUp(task.progress().task());
        return new RedirectView(task.address());
    }

    private TaskPage own(String id, HttpServletRequest request) {
        return Optional.of(id)
                .filter(name -> name.matches("[0-9A-Z]{1,32}"))
                .flatMap(name -> work.own(new TaskId(name), request))
                .map(progress -> new TaskPage(progress, trial.home(OpenWork.site(request))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
