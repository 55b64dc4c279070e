<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>%n forms</source>
        <translation>
            <numerusform>%n form</numerusform>
            <numerusform>%n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms cannot be read. Copy the batch from the kiosk again.</source>
        <translation>
            <numerusform>%n form cannot be read. Copy the batch from the kiosk again.</numerusform>
            <numerusform>%n forms cannot be read. Copy the batch from the kiosk again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are missing. Copy the batch from the kiosk again.</source>
        <translation>
            <numerusform>%n form is missing. Copy the batch from the kiosk again.</numerusform>
            <numerusform>%n forms are missing. Copy the batch from the kiosk again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms were changed on the way. Tell IT before you use them.</source>
        <translation>
            <numerusform>%n form was changed on the way. Tell IT before you use it.</numerusform>
            <numerusform>%n forms were changed on the way. Tell IT before you use them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are not in their place. Ask IT before you use them.</source>
        <translation>
            <numerusform>%n form is not in its place. Ask IT before you use it.</numerusform>
            <numerusform>%n forms are not in their place. Ask IT before you use them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are not signed. Ask the person before you use the number.</source>
        <translation>
            <numerusform>%n form is not signed. Ask the person before you use the number.</numerusform>
            <numerusform>%n forms are not signed. Ask the person before you use the number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are signed with another key than this kiosk&apos;s. Ask IT first.</source>
        <translation>
            <numerusform>%n form is signed with another key than this kiosk&apos;s. Ask IT first.</numerusform>
            <numerusform>%n forms are signed with another key than this kiosk&apos;s. Ask IT first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are not on the kiosk&apos;s own list. Ask IT before you use them.</source>
        <translation>
            <numerusform>%n form is not on the kiosk&apos;s own list. Ask IT before you use it.</numerusform>
            <numerusform>%n forms are not on the kiosk&apos;s own list. Ask IT before you use them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms stand here twice. Call once.</source>
        <translation>
            <numerusform>%n form stands here twice. Call once.</numerusform>
            <numerusform>%n forms stand here twice. Call once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms were opened before. Check whether somebody has called.</source>
        <translation>
            <numerusform>%n form was opened before. Check whether somebody has called.</numerusform>
            <numerusform>%n forms were opened before. Check whether somebody has called.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn forms were left out.</source>
        <translation>
            <numerusform>%n withdrawn form was left out.</numerusform>
            <numerusform>%n withdrawn forms were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[%n letters that no font here has]</source>
        <translation>
            <numerusform>[%n letter that no font here has]</numerusform>
            <numerusform>[%n letters that no font here has]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillHere</name>
    <message numerus="yes">
        <source>The forms are put away in %n seconds. Nothing is lost: the batch stays sealed.</source>
        <translation>
            <numerusform>The forms are put away in %n second. Nothing is lost: the batch stays sealed.</numerusform>
            <numerusform>The forms are put away in %n seconds. Nothing is lost: the batch stays sealed.</numerusform>
        </translation>
    </message>
</context>
</TS>
