// SPDX-License-Identifier: Apache-2.0
// A table: what a licence asks of those who pass the work on, in one word. First row that fits counts; "*" ends a beginning.

/** How far a licence reaches, lightest first; `unknown`, where we have not read it, may ask anything. */
export const LICENSE_CLASSES = [
  'public-domain',
  'permissive',
  'documentation',
  'font',
  'weak-copyleft',
  'strong-copyleft',
  'network-copyleft',
  // The source may be read but use is restricted: no open source by the OSI's definition.
  'source-available',
  'proprietary',
  'unknown',
] as const;

export type LicenseClass = (typeof LICENSE_CLASSES)[number];

const ROWS: readonly (readonly [LicenseClass, string])[] = [
  [
    'source-available',
    `BUSL-* SSPL-1.0 Elastic-2.0 PolyForm-* FSL-1.1-* SUL-1.0 CC-BY-NC* CC-BY-ND* JSON Hippocratic-* CPOL-1.02 Aladdin
     MS-LPL NCGL-UK-2.0 COIL-1.0 C-UDA-1.0 IEC-Code-Components-EULA UnRAR BSD-3-Clause-No-Military-License
     BSD-3-Clause-No-Nuclear-License BSD-3-Clause-No-Nuclear-License-2014
     GLWTPL TPDL NICTA-1.0 ASWF-Digital-Assets-* 3D-Slicer-1.0 MPEG-SSG Glide
     Lucida-Bitmap-Fonts DRL-1.0 DRL-1.1`,
  ],
  [
    'public-domain',
    `CC0-1.0 Unlicense Unlicense-* PDDL-1.0 CC-PDDC CC-PDM-1.0 SAX-PD SAX-PD-2.0 ANTLR-PD ANTLR-PD-fallback NIST-PD NIST-PD-*
     NTIA-PD NCBI-PD blessing WTFPL libselinux-1.0 DL-DE-ZERO-2.0`,
  ],
  [
    'network-copyleft',
    `AGPL-1.0* AGPL-3.0* CAL-1.0* CPAL-1.0 EUPL-1.0 EUPL-1.1 EUPL-1.2 OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1 OSL-3.0 NPOSL-3.0 RPL-1.1
     RPL-1.5 APSL-1.0 APSL-1.1 APSL-1.2 APSL-2.0 Parity-6.0.0 Parity-7.0.0 RPSL-1.0
     Watcom-1.0 TGPPL-1.0`,
  ],
  [
    'strong-copyleft',
    `GPL-1.0* GPL-2.0* GPL-3.0* QPL-1.0* Sleepycat SimPL-2.0 CECILL-1.0 CECILL-1.1 CECILL-2.0 CECILL-2.1 LiLiQ-Rplus-1.1
     copyleft-next-* CERN-OHL-S-2.0 CERN-OHL-1.1 CERN-OHL-1.2 TAPR-OHL-1.0 ODbL-1.0 CC-BY-SA-* CC-SA-1.0 ESA-PL-strong-copyleft-*
     RSCPL D-FSL-1.0 SMAIL-GPL CDLA-Sharing-1.0 BSD-Protection OCLC-2.0 NGPL LAL-1.2 LAL-1.3
     Linux-man-pages-copyleft*`,
  ],
  [
    'weak-copyleft',
    `LGPL-2.0* LGPL-2.1* LGPL-3.0* LGPLLR MPL-* EPL-1.0 EPL-2.0 CDDL-1.0 CDDL-1.1 CPL-1.0 IPL-1.0 MS-RL CECILL-C LPL-1.0 LPL-1.02
     SPL-1.0 SISSL SISSL-1.2 NPL-1.0 NPL-1.1 Nokia NOSL CUA-OPL-1.0 Motosoto Interbase-1.0 SugarCRM-1.1.3 YPL-1.0 YPL-1.1
     Zimbra-1.3 Zimbra-1.4 ErlPL-1.1 gSOAP-1.3b Artistic-1.0* Artistic-2.0 Artistic-dist ClArtistic LiLiQ-R-1.1 CERN-OHL-W-2.0
     OSET-PL-2.1 OCCT-PL BitTorrent-1.0 BitTorrent-1.1 Frameworx-1.0 CATOSL-1.1 OPL-1.0 IPA NASA-1.3 UCL-1.0 wxWindows LPPL-*
     ESA-PL-weak-copyleft-* TPL-1.0 TOSL APL-1.0 OGTSL Ruby MMPL-1.0.1 FreeImage SGI-B-1.0 SGI-B-1.1 RHeCos-1.1 eCos-2.0
     DSDP SNIA SCEA MPL-2.0-no-copyleft-exception`,
  ],
  [
    'font',
    `OFL-* Ubuntu-font-1.0 Arphic-1999 Bitstream-Vera Bitstream-Charter Baekmuk mplus TTYP0 ParaType-Free-Font-1.3 Adobe-Utopia
     Adobe-Glyph Adobe-Display-PostScript APAFML Eurosym`,
  ],
  [
    'documentation',
    `GFDL-* FreeBSD-DOC OPUBL-1.0 LPD-document CDL-1.0 Linux-man-pages-1-para Linux-man-pages-* GCR-docs AdaCore-doc
     ALGLIB-Documentation DocBook-* ISO-permission Latex2e Latex2e-* HPND-doc HPND-doc-sell SGMLUG-PM Knuth-CTAN`,
  ],
  [
    'permissive',
    `MIT MIT-* MITNFA X11 X11-* Apache-* BSD-* 0BSD ISC ISC-Veillard Zlib zlib-acknowledgement Libpng libpng-* BSL-1.0 NCSA
     PostgreSQL Python-* PSF-2.0 CNRI-* HPND HPND-* AFL-* ECL-1.0 ECL-2.0 EFL-1.0 EFL-2.0 MS-PL UPL-1.0 BlueOak-1.0.0 MulanPSL-*
     Unicode-* ICU W3C W3C-* NTP NTP-0 OpenSSL OpenSSL-standalone SSLeay-standalone PHP-* ZPL-* Zend-2.0 curl bzip2-* IJG IJG-short
     FTL libtiff Fair AAL Entessa EUDatagrid Naumen Jam Intel Intel-ACPI LiLiQ-P-1.1 MirOS Multics VSL-1.0 Xnet WordNet OLDAP-*
     OLFL-1.3 CERN-OHL-P-2.0 OGC-1.0 SGI-B-2.0 SGI-OpenGL CC-BY-1.0 CC-BY-2.* CC-BY-3.* CC-BY-4.0 CDLA-Permissive-* ODC-By-1.0
     O-UDA-1.0 OGL-* NLOD-* DL-DE-BY-2.0 etalab-2.0 OGDL-Taiwan-1.0 Beerware Vim TCL SMLNJ StandardML-NJ Sendmail* Info-ZIP
     ImageMagick JasPer-2.0 FSFAP FSFAP-* FSFUL FSFULL* TermReadKey Spencer-* SunPro Sun-PPP* RSA-MD TCP-wrappers xinetd
     Boehm-GC* CECILL-B Condor-1.1 CMU-Mach* Community-Spec-1.0 DEC-3-Clause dtoa diffmark eGenix EPICS FDK-AAC GL2PS GD gnuplot
     HaskellReport HDF5 HIDAPI HTMLTIDY HP-1986 HP-1989 IBM-pibs Imlib2 Inner-Net-2.0 JPNIC Leptonica Linux-OpenIB MTLL NAIST-2003
     NetCDF Net-SNMP Nunit NIST-Software NLPL NRL OFFIS OML OpenPBS-2.3 OSC-1.0 PADL Pixar Plexus psutils Qhull radvd Saxpath
     SSH-* ssh-keyscan SWL TMate TORQUE-1.1 TU-Berlin-* UCAR UMich-Merit UnixCrypt Vixie-Cron VOSTROM XFree86-1.1 Xerox Xfig
     Xdebug-1.03 xlock Zed Zeeff AMDPLPA AMD-newlib AMPAS Adobe-2006 Afmparse AML AML-glslang App-s2p Barr Bahyph BOLA-1.1
     Brian-Gladman-* Borceux Caldera* Catharon CFITSIO Clips Cronyx CrystalStacker Cube CryptoSwift DOC Dotseqn dvipdfm
     ESA-PL-permissive-* FBM Ferguson-Twofish Furuseth fwlw Giftware Glulxe Graphics-Gems gtkbook hdparm iMatix InnoSetup JPL-image
     Kastrup Kazlib LOOP lsof LZMA-SDK-* Mackerras-* magaz MakeIndex man2html Martin-Birgmeier metamail Minpack MIPS MMIXware
     mpi-permissive mpich2 Mup NBPL-1.0 NCL Newsletr Noweb OAR OGL-UK-* OPL-UK-3.0 OpenMDW-1.0 OpenVision OSSP pkgconf pnmstitch
     PPL psfrag python-ldap Rdisc Ruby-pty SchemeReport SHL-0.5 SHL-0.51 SL SMPPL snprintf softSurfer SOFA Soundex SGP4
     swrule Symlinks TekHVC ThirdEye threeparttable TrustedQSL TTWL ulem URT-RLE w3m Widget-Workshop WTFNMFPL wwl XSkat xpp xzoom
     bcrypt-Solar-Designer check-cvs checkmk generic-xts libutil-David-Nugent mailprio ngrep xkeyboard-config-* jove
     Cornell-Lossless-JPEG Abstyles Aspell-RU Crossword Gutmann McPhee-slideshow Game-Programming-Gems Wsuipa`,
  ],
];

/** Permissions on top of strong copyleft that let other works link or embed freely; the work itself stays under copyleft. */
const LOOSENING_EXCEPTIONS = `Classpath-exception-2.0 GCC-exception-* GNAT-exception GNU-compiler-exception eCos-exception-2.0
  Autoconf-exception-* Bison-exception-* Libtool-exception Font-exception-2.0 WxWindows-exception-3.1 FLTK-exception
  OCaml-LGPL-linking-exception LGPL-3.0-linking-exception GPL-3.0-linking-exception GPL-3.0-linking-source-exception
  GPL-3.0-interface-exception freertos-exception-2.0 Fawkes-Runtime-exception mif-exception LZMA-exception SWI-exception
  SANE-exception KiCad-libraries-exception Qwt-exception-1.0 u-boot-exception-2.0 Universal-FOSS-exception-1.0
  OpenJDK-assembly-exception-1.0 i2p-gpl-java-exception gnu-javamail-exception Nokia-Qt-exception-1.1 Qt-GPL-exception-1.0
  PS-or-PDF-font-exception-20170817 UBDL-exception LLGPL Texinfo-exception GNOME-examples-exception Bootloader-exception
  GStreamer-exception-2005 GStreamer-exception-2008`;

export const CLASS_ROWS = ROWS.map(([kind, ids]) => ({ kind, ids: ids.trim().split(/\s+/) }));

export const LOOSENING = LOOSENING_EXCEPTIONS.trim().split(/\s+/);
