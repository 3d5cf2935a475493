// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import org.jadeseal.ca.revocation.RevocationReason;

/// Why something is asked for, as it stands on the paper.
public enum Ground {
    /// 姓名或機構資料變更.
    NAME_CHANGED(RevocationReason.AFFILIATION_CHANGED, false),
    /// 金鑰遺失、外洩、毀損或疑遭冒用.
    KEY_SUSPECTED(RevocationReason.KEY_COMPROMISE, true),
    /// 卡片遺失.
    CARD_LOST(RevocationReason.KEY_COMPROMISE, true),
    /// 不再使用，或機構解散.
    NO_LONGER_NEEDED(RevocationReason.CESSATION_OF_OPERATION, false),
    /// 憑證機構依職權.
    OWN_MOTION(RevocationReason.PRIVILEGE_WITHDRAWN, false),
    /// 停用原因消失: for a resumption.
    REASON_GONE(RevocationReason.UNSPECIFIED, false),
    /// 其他: no reason is published.
    OTHER(RevocationReason.UNSPECIFIED, false),
    /// 忘記密碼，或連續錯誤已鎖定.
    FORGOTTEN(RevocationReason.UNSPECIFIED, false),
    /// 密碼單遺失 (E13).
    LETTER_LOST(RevocationReason.UNSPECIFIED, false),
    /// 密碼單送達時已被拆開 (E13).
    LETTER_OPENED(RevocationReason.UNSPECIFIED, false),
    /// 聯絡資料變更.
    CONTACT_CHANGED(RevocationReason.UNSPECIFIED, false);

    private final RevocationReason reason;
    private final boolean suspicious;

    Ground(RevocationReason reason, boolean suspicious) {
        this.reason = reason;
        this.suspicious = suspicious;
    }

    /// The reason that status services publish (profiles 2.8).
    public RevocationReason reason() {
        return reason;
    }

    /// Whether certificates are put on hold as soon as the paper is received.
    public boolean suspicious() {
        return suspicious;
    }

    /// Whether a letter is in wrong hands: its password is void as soon as the paper is received.
    boolean distrustsLetter() {
        return this == LETTER_LOST || this == LETTER_OPENED;
    }

    /// Whether it can stand on a paper of this kind.
    public boolean fits(RequestKind kind) {
        return kind
                == switch (this) {
                    case NAME_CHANGED,
                            KEY_SUSPECTED,
                            CARD_LOST,
                            NO_LONGER_NEEDED,
                            OWN_MOTION,
                            OTHER ->
                            RequestKind.REVOCATION;
                    case REASON_GONE -> RequestKind.RESUMPTION;
                    case FORGOTTEN, LETTER_LOST, LETTER_OPENED -> RequestKind.PASSWORD;
                    case CONTACT_CHANGED -> RequestKind.CONTACT;
                };
    }
}
