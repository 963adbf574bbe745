#!/bin/sh
# What lies outside the program: no other console, no reboot by keys, no disk that mounts itself. As root, once a totem.
set -eu
systemctl mask ctrl-alt-del.target
for number in 2 3 4 5 6; do systemctl mask "getty@tty$number.service"; done
mkdir -p /etc/systemd/logind.conf.d
printf '[Login]\nNAutoVTs=0\nReserveVT=0\nHandlePowerKey=ignore\n' >/etc/systemd/logind.conf.d/vez.conf
printf 'kernel.sysrq = 0\n' >/etc/sysctl.d/90-vez.conf
sysctl -q -p /etc/sysctl.d/90-vez.conf
