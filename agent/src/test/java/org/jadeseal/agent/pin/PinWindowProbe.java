// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PivCard;

/// The PIN window in a process of its own, since a display is chosen once in a process. Says on its
/// output what was answered; takes a picture for each line of its input that names a file.
public final class PinWindowProbe {

    private static final Semaphore OVER = new Semaphore(0);

    private PinWindowProbe() {}

    /// Shows one window.
    ///
    /// @param arguments the tries left, or the names of readers to choose from
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(PinWindowProbe::takePictures);
        if (arguments.length > 1) {
            System.out.println(new PinWindow().chooseReader(List.of(arguments)));
            return;
        }
        if (arguments[0].equals("change")) {
            System.out.println(change());
            return;
        }
        if (arguments[0].equals("work")) {
            work();
            return;
        }
        if (arguments[0].startsWith("reader-")) {
            System.out.println(atReader(arguments[0]));
            return;
        }
        int tries = Integer.parseInt(arguments[0]);
        var request =
                new PinRequest(
                        "https://site.example",
                        "apply",
                        new PinRequest.Whose("K7M4-****-9A", "<html><b>王○明</b>", List.of()),
                        "ACS ACR39U ICC Reader 00 00",
                        tries,
                        tries < 3,
                        PinRequest.Here.USUAL);
        switch (new PinWindow().ask(request)) {
            case PinAnswer.Given given -> System.out.println("given " + asTheCardSees(given.pin()));
            case PinAnswer.Cancelled _ -> System.out.println("cancelled");
            case PinAnswer.TimedOut _ -> System.out.println("timed out");
        }
    }

    private static String change() {
        var about =
                new PinRequest(
                        "https://site.example",
                        "change-pin",
                        new PinRequest.Whose("K7M4-****-9A", "王○明", List.of()),
                        "ACS ACR39U ICC Reader 00 00",
                        2,
                        true,
                        PinRequest.Here.READER_CANNOT);
        var request = new NewPinRequest(about, true, NewPinRequest.Complaint.WRONG_PRESENT);
        return switch (new PinWindow().askNew(request)) {
            case NewPinAnswer.Given(Optional<Pin> present, Pin fresh) ->
                    asTheCardSees(present.orElseThrow()) + " " + asTheCardSees(fresh);
            case NewPinAnswer.Cancelled _ -> "cancelled";
            case NewPinAnswer.TimedOut _ -> "timed out";
        };
    }

    /// Shown until a line comes in that names no picture.
    private static String atReader(String kind) {
        var about =
                new PinRequest(
                        "https://site.example",
                        kind.equals("reader-change") ? "change-pin" : "apply",
                        new PinRequest.Whose("K7M4-****-9A", "王○明", List.of()),
                        "REINER SCT cyberJack RFID standard 00 00",
                        kind.equals("reader-last") ? 1 : 2,
                        true,
                        PinRequest.Here.USUAL);
        var entry =
                kind.equals("reader-change") ? ReaderRequest.Entry.CHANGE : ReaderRequest.Entry.PIN;
        var request = new ReaderRequest(about, entry, ReaderRequest.Complaint.WRONG_PIN);
        return switch (new PinWindow().atReader(request)) {
            case ReaderTurn.Told told -> {
                OVER.acquireUninterruptibly();
                told.close();
                yield "untold";
            }
            case ReaderTurn.Declined _ -> "declined";
            case ReaderTurn.Nobody _ -> "nobody";
        };
    }

    /// Shown until it is closed.
    private static void work() {
        WorkWindow window =
                WorkWindow.open(
                        "https://site.example", "0.1.0", () -> System.out.println("closed"));
        window.tell("請在瀏覽器繼續；需要晶片卡時，這個視窗會顯示進行到哪裡。");
        window.begin("讀取晶片卡");
        window.begin("<html><b>在晶片卡內產生金鑰</b>");
        OVER.acquireUninterruptibly();
        System.out.println("ending");
        window.end("已在網站登出，連線結束。", true);
    }

    /// The bytes of the VERIFY command.
    private static String asTheCardSees(Pin pin) {
        var last = new StringBuilder();
        PivCard card =
                PivCard.select(
                                command -> {
                                    last.setLength(0);
                                    last.append(HexFormat.of().formatHex(command));
                                    return new byte[] {0x61, 0x00, (byte) 0x90, 0x00};
                                })
                        .orElseThrow();
        var _ = card.verify(pin);
        return last.toString();
    }

    private static void takePictures() {
        var names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        names.lines().forEach(PinWindowProbe::follow);
    }

    private static void follow(String line) {
        if (line.equals("over")) {
            OVER.release();
        } else {
            takePicture(line);
        }
    }

    private static void takePicture(String file) {
        try {
            var screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
            ImageIO.write(new Robot().createScreenCapture(screen), "png", new File(file));
            System.out.println("taken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AWTException e) {
            throw new IllegalStateException(e);
        }
    }
}
