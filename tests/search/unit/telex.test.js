import test from "node:test";
import assert from "node:assert/strict";
import { accented } from "../../../scripts/hub/browser/accents.js";
import { spelled } from "../../../scripts/hub/browser/spelling.js";
import { fromKeys } from "../../../scripts/hub/browser/telex.js";

/** What the keys write, with its tone where people set it. */
function written(keys) {
  return spelled(accented(fromKeys(keys)));
}

function assertWrites(pairs) {
  for (const pair of pairs.trim().split(/\s{2,}/)) {
    const [keys, word] = pair.split(" ");
    assert.equal(written(keys), word, keys);
  }
}

test("Telex", () => {
  assertWrites(`
    luwaf lừa  ddaor đảo  chays cháy  noor nổ  tieenf tiền  dduowngf đường  dduwowngf đường  truwowngf trường
    quaan quân  xoos xố  troomj trộm  cuwowps cướp  giaatj giật  mas má  max mã  maf mà  mar mả  maj mạ
    nguwowif người  dduwowcj được  ddieenj điện  thoaij thoại  coong công  giar giả  sacj sạc  tuwf từ
    khoas khóa  thuyr thủy  quys quý  giuwx giữ  nghiax nghĩa  hoaf hòa  tuaans tuấn  ngaan ngân  hangf hàng
    matj mạt  maatj mật  khaaur khẩu  lowif lời  laix lãi  cuwar cửa  nuwowcs nước  ngaapj ngập  roof rồ
    huyeenhf huyềnh  thuees thuế  hoawcj hoặc  xoawn xoăn  chuwax chữa  ruwowuj rượu  veef về  tooi tôi
    quawtj quặt  quawng quăng  quaangr quẩng
  `);
});

test("a key may come late, as many type", () => {
  assertWrites(`
    chasy cháy  dduocwj được  nguoiwf người  truongwf trường  conog công  tienef tiền  luawf lừa  dienejd điện
    cuawr cửa  nuocws nước  motoj một
  `);
});

test("the u before o keeps bare where no letter follows", () => {
  assertWrites("thuowr thuở  quowr quở  huow huơ");
});

test("w alone is the vowel", () => {
  assertWrites("nhw như  nhwngx những  thw thư  tws tứ  chwa chưa  trwowngf trường");
});

test("VNI", () => {
  assertWrites(`
    lu7a2 lừa  d9ao3 đảo  chay1 cháy  no63 nổ  tie6n2 tiền  d9u7o7ng2 đường  d9uo7ng2 đường  tru7o7ng2 trường
    nguo7i2 người  qua6n quân  tro6m5 trộm  cu7o7p1 cướp  gia65t giật  d9ie6n5 điện  thoai5 thoại  co6ng công
    khoa1 khóa  ma4 mã  hoa85c hoặc  ma8n măn  cua73 cửa  nu7o71c nước  to6i tôi  d9i đi  thuo73 thuở
  `);
});

test("words that are no keys are none", () => {
  for (const typed of ["", "a", "lua", "dao", "chay", "chung", "cu", "dien", "thoai", "xe", "may", "cong", "an", "otp", "qr", "imei",
    "zalo", "lien", "he", "so", "sim", "pin", "ten", "tin", "rung", "trong", "113", "0899000111", "2026", "gi", "ck", "www", "cccd",
    "xyz", "lừa", "đảo", "ma'", "chú", "-", "lua dao"]) {
    assert.equal(fromKeys(typed), "", typed);
  }
});

test("nothing makes it throw", () => {
  for (const typed of ["constructor", "aaaaaaaa", "wwww", "dddd", "w".repeat(300), "a1234567890", "d9d9d9", "uouo7", "sssss", "eee666"]) {
    assert.equal(typeof fromKeys(typed), "string", typed);
  }
});
