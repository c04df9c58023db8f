"""One page of each kind of the sample ward's site."""

import pytest

SEVERE = "warnings/2026-11-05-gia-danh-cong-an/"
UPDATED_LAST = "warnings/2026-09-22-nhiem-vu-tren-mang/"
EXPIRED = "warnings/2026-06-03-tim-cu-ong-di-lac/"
REPLACED = "warnings/2026-03-19-sac-xe-dien-qua-dem/"
WITHDRAWN = "warnings/2026-08-12-nguoi-la-kiem-tra-dong-ho-nuoc/"

KINDS = {
    "home": "",
    "severe": SEVERE,
    "expired": EXPIRED,
    "replaced": REPLACED,
    "withdrawn": WITHDRAWN,
    "moderate": "warnings/2026-11-18-gia-shipper-thu-tien/",
    "with areas": "warnings/2026-11-16-giat-dien-thoai-tui-xach/",
    "all": "warnings/",
    "in force": "in-force/",
    "category": "categories/lua-dao/",
    "empty area": "areas/khu-pho-8/",
    "area": "areas/khu-pho-3/",
    "year": "years/2026/",
    "guides": "guides/",
    "guide": "guides/sac-xe-dien/",
    "guide with picture": "guides/thoat-nan-chung-cu/",
    "report": "report/",
    "subscribe": "subscribe/",
    "verify": "verify/",
    "about": "about/",
    "privacy": "privacy/",
    "search": "search/?q=lua+dao",
    "statistics": "statistics/",
    "404": "no/such/page/",
}
EVERY = pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
