// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jadeseal.piv.ReaderKeys;

/// The keys of a PC/SC reader that says it has some (PC/SC part 10).
final class PcscKeys implements ReaderKeys {

    private static final int STATUS_WORD = 2;

    private final Control control;
    private final int verify;
    private final OptionalInt modify;

    private PcscKeys(Control control, int verify, OptionalInt modify) {
        this.control = control;
        this.verify = verify;
        this.modify = modify;
    }

    /// What a reader does of its own (SCardControl).
    @FunctionalInterface
    interface Control {

        /// Empty where it does not know how.
        Optional<byte[]> send(long code, byte[] input);
    }

    /// Asks the reader what it can. Empty where it cannot ask for a PIN.
    ///
    /// @param featureRequest how this computer asks for features
    static Optional<ReaderKeys> of(Control control, long featureRequest) {
        ReaderFeatures features =
                control.send(featureRequest, new byte[0])
                        .map(ReaderFeatures::parse)
                        .orElse(ReaderFeatures.none());
        OptionalInt verify = features.verifyPinDirect();
        return verify.isEmpty()
                ? Optional.empty()
                : Optional.of(new PcscKeys(control, verify.getAsInt(), features.modifyPinDirect()));
    }

    @Override
    public Optional<byte[]> verify() {
        return answer(verify, PinVerification.structure(isChinese()));
    }

    @Override
    public boolean canChange() {
        return modify.isPresent();
    }

    @Override
    public Optional<byte[]> change() {
        return modify.isEmpty()
                ? Optional.empty()
                : answer(modify.getAsInt(), PinModification.structure(isChinese()));
    }

    /// Some say success and give nothing: they count as readers that cannot.
    private Optional<byte[]> answer(int code, byte[] question) {
        return control.send(Integer.toUnsignedLong(code), question)
                .filter(answer -> answer.length == STATUS_WORD);
    }

    private static boolean isChinese() {
        return Locale.getDefault().getLanguage().equals("zh");
    }
}
