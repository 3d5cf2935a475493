// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import net.logicsquad.nanocaptcha.audio.AudioCaptcha;
import net.logicsquad.nanocaptcha.image.ImageCaptcha;
import net.logicsquad.nanocaptcha.image.backgrounds.FlatColorBackgroundProducer;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The digits of a login as a picture and as sound.
@Controller
@OnHost(Host.SITE)
final class CaptchaController {

    private static final int WIDTH = 180;
    private static final int HEIGHT = 56;
    private static final Color GROUND = new Color(0xF4F6F3);

    private final Captchas captchas;
    private final Browsers browsers;
    private final RateLimits limits;

    CaptchaController(Captchas captchas, Browsers browsers, RateLimits limits) {
        this.captchas = captchas;
        this.browsers = browsers;
        this.limits = limits;
    }

    @GetMapping("/captcha/{id}.png")
    ResponseEntity<byte[]> picture(@PathVariable String id, HttpServletRequest request)
            throws IOException {
        if (!limits.allowsCaptcha(request)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        Optional<String> answer = captchas.answer(id, browsers.secret(request));
        return answer.isEmpty()
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png(answer.get()));
    }

    @GetMapping("/captcha/{id}.wav")
    ResponseEntity<byte[]> sound(@PathVariable String id, HttpServletRequest request)
            throws IOException {
        if (!limits.allowsCaptcha(request)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        Optional<String> answer = captchas.answer(id, browsers.secret(request));
        return answer.isEmpty()
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("audio/wav"))
                        .body(wav(answer.get()));
    }

    private static byte[] png(String digits) throws IOException {
        BufferedImage image =
                new ImageCaptcha.Builder(WIDTH, HEIGHT)
                        .addBackground(new FlatColorBackgroundProducer(GROUND))
                        .addContent(() -> digits)
                        .addNoise()
                        .build()
                        .getImage();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] wav(String digits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (AudioInputStream sound =
                new AudioCaptcha.Builder()
                        .addContent(() -> digits)
                        .addVoice()
                        .addNoise()
                        .build()
                        .getAudio()
                        .getAudioInputStream()) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, bytes);
        }
        return bytes.toByteArray();
    }
}
