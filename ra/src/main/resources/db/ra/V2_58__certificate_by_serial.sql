-- A renewal names the certificate that it replaces by its serial number, whichever generation of the
-- issuing CA signed it; so does whoever asks about a certificate.
create index certificate_by_serial on certificate (serial);
