// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Holds a process at a moment, with the debugger's interface of the platform, and kills it there:
/// so what is tested needs no place where it can be killed.
final class Executioner {

    private static final String BEGINNING = "begin";

    private final VirtualMachine machine;
    private final Process process;
    private final Moment moment;
    private boolean begun;
    private int times;

    private Executioner(VirtualMachine machine, Process process, Moment moment) {
        this.machine = machine;
        this.process = process;
        this.moment = moment;
    }

    /// What became of a process.
    ///
    /// @param killed false when it came to its natural end
    /// @param said its lines
    record End(boolean killed, List<String> said) {}

    /// Starts a [DyingProcess] and kills it at a moment.
    static End of(Moment moment, String... arguments) {
        ListeningConnector listening =
                Bootstrap.virtualMachineManager().listeningConnectors().stream()
                        .filter(connector -> connector.transport().name().equals("dt_socket"))
                        .findFirst()
                        .orElseThrow();
        Map<String, Connector.Argument> settings = listening.defaultArguments();
        Objects.requireNonNull(settings.get("localAddress")).setValue("127.0.0.1");
        Objects.requireNonNull(settings.get("port")).setValue("0");
        try {
            String address = listening.startListening(settings);
            Process process = started(address, arguments);
            VirtualMachine machine = listening.accept(settings);
            listening.stopListening(settings);
            boolean killed = new Executioner(machine, process, moment).kills();
            return new End(killed, said(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process started(String address, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address="
                                        + address,
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DyingProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private boolean kills() {
        watch(DyingProcess.class.getName());
        watch(moment.className());
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    switch (event) {
                        case ClassPrepareEvent prepared -> loaded(prepared.referenceType());
                        case BreakpointEvent reached when isTheMoment(reached) -> {
                            // SIGKILL, our end of its output stays open
                            return process.toHandle().destroyForcibly();
                        }
                        case VMDeathEvent _, VMDisconnectEvent _ -> {
                            return false;
                        }
                        default -> {}
                    }
                }
                events.resume();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (VMDisconnectedException e) {
            return false;
        }
    }

    private void watch(String type) {
        ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
        request.addClassFilter(type);
        request.enable();
    }

    private void loaded(ReferenceType type) {
        String method = type.name().equals(moment.className()) ? moment.method() : BEGINNING;
        List<Method> methods = type.methodsByName(method);
        if (methods.isEmpty()) {
            throw new IllegalStateException(type.name() + " has no method " + method);
        }
        methods.stream()
                .filter(found -> found.location() != null)
                .forEach(found ->
                        machine.eventRequestManager()
                                .createBreakpointRequest(found.location())
                                .enable());
    }

    private boolean isTheMoment(BreakpointEvent reached) {
        if (reached.location().method().name().equals(BEGINNING)) {
            begun = true;
            return false;
        }
        return begun && ++times == moment.time();
    }

    private static List<String> said(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        }
    }
}
