// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.ca.database.ClockInDoubtException;
import org.jadeseal.ca.database.DatabaseUnavailableException;
import org.jadeseal.ca.key.KeyUnusableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes every request of the door: who, how often, what, how much; then whoever does it.
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(ApiServlet.class);

    private final transient ClientLogin login;
    private final transient ClientRates rates;
    private final transient Ordering ordering;
    private final transient StatusRequests changes;
    private final transient Reading reading;
    private final transient Instances instances;

    ApiServlet(
            ClientLogin login,
            ClientRates rates,
            Ordering ordering,
            StatusRequests changes,
            Reading reading,
            Instances instances) {
        this.login = login;
        this.rates = rates;
        this.ordering = ordering;
        this.changes = changes;
        this.reading = reading;
        this.instances = instances;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String instance = instances.draw();
        send(answer(request, instance).named(instance), response);
    }

    private Reply answer(HttpServletRequest request, String instance) throws IOException {
        try {
            return switch (login.of(request)) {
                case Caller.Refused(String why) -> Problem.CLIENT_REFUSED.because(why);
                case Caller.TooOften(long seconds) ->
                        Problem.TOO_MANY_REQUESTS
                                .because("certificate was refused too often")
                                .retryAfter(seconds);
                case Caller.InDoubt() ->
                        Problem.BUSY.because("no status can be told now").retryAfter(2);
                case Caller.Known known -> answer(request, known);
            };
        } catch (DatabaseUnavailableException | ClockInDoubtException e) {
            log.warn("a client was sent away: {}", e.getMessage());
            return Problem.BUSY.because("records cannot be reached now").retryAfter(5);
        } catch (KeyUnusableException e) {
            log.warn("a client was sent away: {}", e.getMessage());
            return Problem.BUSY.because("keys cannot be used now").retryAfter(5);
        } catch (RuntimeException e) {
            log.error("a client's request failed, told as {}", instance, e);
            return Problem.SERVER_ERROR.because("tell the operator the instance");
        }
    }

    private Reply answer(HttpServletRequest request, Caller.Known caller) throws IOException {
        OptionalLong wait = rates.secondsToWait(caller.client());
        if (wait.isPresent()) {
            return Problem.TOO_MANY_REQUESTS
                    .because(
                            "you may send %d requests a minute"
                                    .formatted(caller.client().allowance().requestsPerMinute()))
                    .retryAfter(wait.getAsLong());
        }
        List<Route> routes =
                Stream.of(Route.values())
                        .filter(route -> route.holds(request.getRequestURI()))
                        .toList();
        Optional<Route> route =
                routes.stream()
                        .filter(each -> each.method().equals(request.getMethod()))
                        .findFirst();
        if (route.isPresent()) {
            return answer(request, caller, route.get());
        }
        return routes.isEmpty()
                ? Problem.NOT_FOUND.because("there is nothing at this path")
                : Problem.METHOD_NOT_ALLOWED
                        .because("see Allow")
                        .with(
                                "Allow",
                                routes.stream()
                                        .map(Route::method)
                                        .collect(Collectors.joining(", ")));
    }

    private Reply answer(HttpServletRequest request, Caller.Known caller, Route route)
            throws IOException {
        return switch (route) {
            case LIST ->
                    reading.list(caller, parameter(request, "after"), parameter(request, "limit"));
            case FETCH ->
                    route.serial(request.getRequestURI())
                            .map(serial -> reading.fetch(caller, serial))
                            .orElseGet(ApiServlet::noSerial);
            case ORDER, REVOKE, HOLD, RELEASE -> change(request, caller, route);
        };
    }

    private Reply change(HttpServletRequest request, Caller.Known caller, Route route)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(StrictJson.MOST + 1);
        if (body.length > StrictJson.MOST) {
            return Problem.BODY_TOO_LARGE.because(
                    "body must have at most " + StrictJson.MOST + " octets");
        }
        if (body.length > 0 && !isJson(request)) {
            return Problem.UNSUPPORTED_MEDIA_TYPE.because("Content-Type must be application/json");
        }
        Optional<KeyedRequest> keyed =
                KeyedRequest.of(
                        caller.client().name(),
                        Optional.ofNullable(request.getHeader("Idempotency-Key")).orElse(""),
                        request.getRequestURI(),
                        body);
        if (keyed.isEmpty()) {
            return Problem.MALFORMED_REQUEST.because(
                    "Idempotency-Key must be 8 to 64 letters, digits, dots, hyphens, underscores");
        }
        if (route == Route.ORDER) {
            return ordering.order(caller, keyed.get(), body);
        }
        return route.serial(request.getRequestURI())
                .map(serial -> changes.change(route, caller, keyed.get(), serial, body))
                .orElseGet(ApiServlet::noSerial);
    }

    private static Reply noSerial() {
        return Problem.NOT_FOUND.because("no certificate can have this number");
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void send(Reply reply, HttpServletResponse response) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(reply.status());
        response.setContentType(
                reply.isProblem() ? "application/problem+json" : "application/json");
        response.setHeader("Cache-Control", "no-store");
        reply.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
