<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BodyMap</name>
    <message numerus="yes">
        <source>%n muscle(s) may send pain there.</source>
        <translation>
            <numerusform>%n muscle may send pain there.</numerusform>
            <numerusform>%n muscles may send pain there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May explain %n of your places</source>
        <translation>
            <numerusform>May explain %n of your places</numerusform>
            <numerusform>May explain %n of your places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message numerus="yes">
        <source>That did not work. Please wait %n seconds.</source>
        <translation>
            <numerusform>That did not work. Please wait %n second.</numerusform>
            <numerusform>That did not work. Please wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoorScreen</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>[%n letters that no font here has]</source>
        <translation>
            <numerusform>[%n letter that no font here has]</numerusform>
            <numerusform>[%n letters that no font here has]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message numerus="yes">
        <source>This visit ends and is cleared in %n seconds.</source>
        <translation>
            <numerusform>This visit ends and is cleared in %n second.</numerusform>
            <numerusform>This visit ends and is cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListBlock</name>
    <message numerus="yes">
        <source>List of %n items</source>
        <translation>
            <numerusform>List of %n item</numerusform>
            <numerusform>List of %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message numerus="yes">
        <source>%1 of %n forms</source>
        <translation>
            <numerusform>%1 of %n form</numerusform>
            <numerusform>%1 of %n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are on it, sealed. Open them at the desk, then bring the receipt back.</source>
        <translation>
            <numerusform>%n form is on it, sealed. Open it at the desk, then bring the receipt back.</numerusform>
            <numerusform>%n forms are on it, sealed. Open them at the desk, then bring the receipt back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms, checksum %1</source>
        <translation>
            <numerusform>%n form, checksum %1</numerusform>
            <numerusform>%n forms, checksum %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffSettingsScreen</name>
    <message numerus="yes">
        <source>Delete %n forms with a receipt now</source>
        <translation>
            <numerusform>Delete %n form with a receipt now</numerusform>
            <numerusform>Delete %n forms with a receipt now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message numerus="yes">
        <source>Table of %n rows</source>
        <translation>
            <numerusform>Table of %n row</numerusform>
            <numerusform>Table of %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
